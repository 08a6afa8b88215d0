# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 the libbudget authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# what the commands install on a Debian 12 that lacks it; sourced by examples/run and tests/run

# shellcheck disable=SC2034  # used by those who source this
build_packages=(gcc libc6-dev pkg-config meson ninja-build python3
  libglib2.0-dev libxml2-dev libarchive-dev libjson-glib-dev
  libpoppler-glib-dev libqpdf-dev poppler-data)
# shellcheck disable=SC2034
test_packages=(libcriterion-dev gobject-introspection libgirepository1.0-dev valac gi-docgen
  python3-gi gjs python3-jsonschema python3-numpy python3-pandas mypy valgrind libreoffice-writer-nogui libreoffice-calc-nogui zlib1g-dev libcairo2-dev python3-cairo fonts-wqy-zenhei libasan8 libubsan1)
# shellcheck disable=SC2034
coverage_packages=(gcovr)

as_root()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "cannot install packages: neither root nor sudo; run as root: $*" >&2
    return 1
  fi
}

# installs those of the packages that are missing, and does nothing when none is
install_packages()
{
  local package missing=()
  if ! command -v apt-get >/dev/null; then
    echo "this is no Debian; the following must be there: $*"
    return 0
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return 0
  echo "installing ${missing[*]}"
  as_root apt-get -qq update >/dev/null || return 1
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends \
    "${missing[@]}" >/dev/null
}

# configures a build folder once, and again only when its options differ
setup_build()
{
  local folder=$1
  shift
  if [ -f "$folder/build.ninja" ]; then
    meson configure "$folder" "$@" >/dev/null
  else
    meson setup "$folder" "$@" >/dev/null || { meson setup --wipe "$folder" "$@" | tail -n 20; return 1; }
  fi
}
