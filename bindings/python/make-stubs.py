#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""make-stubs.py GIR OVERRIDE OUTPUT: writes the type stubs Budget.pyi.

What the library offers comes from the GIR, what the override adds or replaces from its own annotations.
"""
import ast
import keyword
import re
import sys
import xml.etree.ElementTree as ElementTree

CORE = '{http://www.gtk.org/introspection/core/1.0}'
GLIB = '{http://www.gtk.org/introspection/glib/1.0}'
C = '{http://www.gtk.org/introspection/c/1.0}'

TYPES = {'none': 'None', 'gboolean': 'bool', 'utf8': 'str', 'filename': 'str', 'gpointer': 'Any', 'GType': 'GObject.GType'}
TYPES['GLib.Quark'] = 'int'
TYPES.update(dict.fromkeys(['gint', 'guint', 'gint8', 'guint8', 'gint16', 'guint16', 'gint32', 'guint32', 'gint64',
                            'guint64', 'gsize', 'gssize', 'glong', 'gulong', 'gunichar', 'gchar'], 'int'))
TYPES.update(dict.fromkeys(['gfloat', 'gdouble'], 'float'))

HEAD = '''# Written by make-stubs.py; type stubs of libbudget for Python.
import os
from decimal import Decimal
from fractions import Fraction
from typing import Any, Callable, Iterator, List, Optional, Sequence, Tuple, Union, overload

from gi.repository import Gio, GLib, GObject

Source = Union[str, 'os.PathLike[str]', Gio.File, bytes]

'''


def python_name(name):
    return name + '_' if keyword.iskeyword(name) else name


def type_of(node):
    """The Python type of the type or array below node."""
    array = node.find(CORE + 'array')
    if array is not None:
        element = type_of(array)
        return 'bytes' if element == 'int' and array.get('name') is None and array.get(C + 'type') == 'guint8*' \
            else f'List[{element}]'
    plain = node.find(CORE + 'type')
    if plain is None:
        return 'Any'
    name = plain.get('name', 'gpointer')
    if name in TYPES:
        return TYPES[name]
    if name == 'Gio.AsyncReadyCallback':
        return 'Callable[[Any, Gio.AsyncResult, Any], Any]'
    if name.startswith('GLib.Source'):
        return 'Any'
    return name


def optional(text, node):
    return f'Optional[{text}]' if node.get('nullable') == '1' and text != 'None' else text


def is_length(parameters, position):
    """True when a parameter is the length of an array and so is not seen in Python."""
    return any(node.find(CORE + 'array') is not None and node.find(CORE + 'array').get('length') == str(position)
               for node in parameters)


def signature(node, first):
    """The arguments and the result of a callable."""
    arguments, results = ([first] if first else []), []
    holder = node.find(CORE + 'parameters')
    parameters = holder.findall(CORE + 'parameter') if holder is not None else []
    returned = node.find(CORE + 'return-value')
    for position, parameter in enumerate(parameters):
        if is_length(parameters + [returned], position):
            continue
        text = optional(type_of(parameter), parameter)
        text = text.replace('Gio.ListModel', said_list_type(parameter) or 'Gio.ListModel[Any]')
        if parameter.get('direction') == 'out':
            results.append(type_of(parameter))
            continue
        name = python_name(parameter.get('name'))
        default = ' = None' if parameter.get('nullable') == '1' else ''
        arguments.append(f'{name}: {text}{default}' if name != 'user_data' else '*user_data: Any')
    # an argument without a default must not stand behind one with it
    seen = False
    for i in range(len(arguments) - 1, -1, -1):
        if ' = None' not in arguments[i] and not arguments[i].startswith('*'):
            seen = True
        elif seen:
            arguments[i] = arguments[i].replace(' = None', '')
    result = optional(type_of(returned), returned)
    if result == 'None' and results:
        result = results.pop(0)
    if results:
        result = f'Tuple[{", ".join([result] + results)}]'
    return ', '.join(arguments), result


def visible(node, tag):
    return [child for child in node.findall(CORE + tag)
            if child.get('introspectable') != '0' and child.get('moved-to') is None]


def override_members(path):
    """For each class of the override, the stub lines of its members, by name; and the functions of the module."""
    tree = ast.parse(open(path, encoding='utf-8').read())
    classes, functions = {}, {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            classes[node.name] = {m.name: stub_lines(m) for m in node.body
                                  if isinstance(m, ast.FunctionDef) and (m.name.startswith('__') or m.name[0] != '_')}
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith('_'):
            functions[node.name] = stub_lines(node)
    return classes, functions


def unquote(annotation):
    """An annotation written as a string, since the library's names are not bound in the override, as code."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return ast.parse(annotation.value, mode='eval').body
    return annotation


def stub_lines(function):
    arguments = function.args
    for argument in arguments.posonlyargs + arguments.args + arguments.kwonlyargs:
        argument.annotation = unquote(argument.annotation)
    result = ast.unparse(unquote(function.returns)) if function.returns else 'Any'
    decorators = [f'@{ast.unparse(d)}' for d in function.decorator_list]
    return decorators + [f'def {function.name}({ast.unparse(arguments)}) -> {result}: ...']


def indent(lines):
    return [f'    {line}' for line in lines]


def said_list_type(node):
    """What a list model holds, by the documentation of a parameter or result; None where it does not say."""
    doc = node.find(CORE + 'doc') if node is not None else None
    said = re.search(r'list of \[class@Budget\.(\w+)\]', doc.text) if doc is not None else None
    return f'Gio.ListModel[{said.group(1)}]' if said else None


def list_type(node, classes, attribute):
    """What a list model holds, by the documentation of its getter or by its name: tables are of Table, and a
    row's children are rows."""
    getters = [m for m in visible(node, 'method') if m.get('name') in (attribute, f'list_{attribute}')]
    said = said_list_type(getters[0].find(CORE + 'return-value')) if getters else None
    if said:
        return said
    singular = attribute.removeprefix('list_').removeprefix('dup_')
    singular = singular[:-3] + 'y' if singular.endswith('ies') else singular.removesuffix('s')
    name = ''.join(part.capitalize() for part in singular.split('_'))
    own = node.get('name')
    element = name if name in classes else \
        'LineItem' if own in ('Table', 'LineItem') else 'Category' if own in ('Classification', 'Category') else own
    return f'Gio.ListModel[{element}]'


# the classes that are lists themselves, and what of
ELEMENTS = {'Table': 'LineItem', 'Totals': 'Total', 'Comparison': 'Change'}


def class_lines(node, classes, overridden):
    name = node.get('name')
    bases = ['GObject.Object'] + [f'{i.get("name")}[{ELEMENTS[name]}]' for i in node.findall(CORE + 'implements')]
    members = {}
    for spec in visible(node, 'property'):
        attribute = spec.get('name').replace('-', '_')
        text = type_of(spec)
        if text == 'Gio.ListModel':
            text = list_type(node, classes, attribute)
        getter = spec.get('getter')
        returned = [m.find(CORE + 'return-value') for m in visible(node, 'method') if m.get('name') == getter]
        if returned and returned[0].get('nullable') == '1':
            text = f'Optional[{text}]'
        members[python_name(attribute)] = ['@property', f'def {python_name(attribute)}(self) -> {text}: ...']
    for tag, first, decorators in (('constructor', '', ['@staticmethod']), ('function', '', ['@staticmethod']),
                                   ('method', 'self', [])):
        for function in visible(node, tag):
            arguments, result = signature(function, first)
            result = result.replace('Gio.ListModel', list_type(node, classes, function.get('name')))
            members[python_name(function.get('name'))] = decorators + [
                f'def {python_name(function.get("name"))}({arguments}) -> {result}: ...']
    members.update(overridden)
    lines = [f'class {name}({", ".join(bases)}):', '    def __init__(self) -> None: ...']
    for member in members.values():
        lines += indent(member)
    return lines + ['']


def enum_lines(node):
    base = 'GObject.GEnum' if node.tag == CORE + 'enumeration' else 'GObject.GFlags'
    lines = [f'class {node.get("name")}({base}):']
    lines += [f'    {member.get("name").upper()}: {node.get("name")}' for member in node.findall(CORE + 'member')]
    functions = [f for f in visible(node, 'function')]
    for function in functions:
        arguments, result = signature(function, '')
        lines += ['    @staticmethod', f'    def {python_name(function.get("name"))}({arguments}) -> {result}: ...']
    return lines + ['']


def main(gir, override, output):
    namespace = ElementTree.parse(gir).getroot().find(CORE + 'namespace')
    classes, functions = override_members(override)
    lines = []
    for tag in ('enumeration', 'bitfield'):
        for node in visible(namespace, tag):
            lines += enum_lines(node)
    known = {node.get('name') for node in visible(namespace, 'class')}
    for node in visible(namespace, 'class'):
        lines += class_lines(node, known, classes.get(node.get('name'), {}))
    for constant in visible(namespace, 'constant'):
        lines.append(f'{constant.get("name")}: {type_of(constant)}')
    for function in visible(namespace, 'function'):
        arguments, result = signature(function, '')
        lines.append(f'def {python_name(function.get("name"))}({arguments}) -> {result}: ...')
    for stub in functions.values():
        lines += stub
    text = '\n'.join(lines).replace('Budget.', '')
    with open(output, 'w', encoding='utf-8') as file:
        file.write(HEAD + text + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
