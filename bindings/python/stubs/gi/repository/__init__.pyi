from . import Budget as Budget, Gio as Gio, GLib as GLib, GObject as GObject
