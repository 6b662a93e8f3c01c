# Sourced by the scripts beside it: sees to it that Swift is there and, on Linux, the C libraries: LAPACK
# and BLAS for the models, zlib and expat for workbooks. Says on standard error what it installs; silent
# when nothing is missing.

unavailable=69  # EX_UNAVAILABLE of sysexits.h
packages=(liblapack-dev libopenblas-dev zlib1g-dev libexpat1-dev)

require_swift() {
  command -v swift >/dev/null && return
  echo "Swift 6.3 or later is needed and no 'swift' is in PATH: see swift.org/install" >&2
  exit "$unavailable"
}

libraries_are_installed() {
  if command -v dpkg-query >/dev/null; then
    local states
    states=$(dpkg-query --show --showformat '${db:Status-Status}\n' "${packages[@]}" 2>/dev/null) || true
    [[ $(grep -cx installed <<<"$states") == "${#packages[@]}" ]]
  else
    local cache library
    cache=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || true
    for library in lapack blas z expat; do
      [[ $cache == *"lib$library.so"* ]] || return 1
    done
  fi
}

cannot_install() {
  echo "LAPACK, BLAS, zlib or expat is missing and $1: install the packages" \
    "(apt-get install ${packages[*]})" >&2
  exit "$unavailable"
}

install_libraries() {
  command -v apt-get >/dev/null || cannot_install "there is no apt-get here"
  local as_root=(env)
  if ((EUID != 0)); then
    command -v sudo >/dev/null || cannot_install "only root may install them here"
    as_root=(sudo env)
  fi
  echo "installing ${packages[*]} with apt-get" >&2
  as_root+=(DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120)
  {
    "${as_root[@]}" update &&
      "${as_root[@]}" install --yes --no-install-recommends "${packages[@]}"
  } </dev/null >&2 || cannot_install "apt-get could not install them"
}

# On macOS they are parts of the system (LAPACK and BLAS are its Accelerate).
require_libraries() {
  require_swift
  [[ $(uname) == Linux ]] || return 0
  libraries_are_installed || install_libraries
}
