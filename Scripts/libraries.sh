# Sourced by the scripts beside it: sees to it that Swift and, on Linux, LAPACK and BLAS are there.
# Says on standard error what it installs; silent when nothing is missing.

unavailable=69  # EX_UNAVAILABLE of sysexits.h

require_swift() {
  command -v swift >/dev/null && return
  echo "Swift 6.3 or later is needed and no 'swift' is in PATH: see swift.org/install" >&2
  exit "$unavailable"
}

libraries_are_installed() {
  if command -v dpkg-query >/dev/null; then
    local states
    states=$(dpkg-query --show --showformat '${db:Status-Status}\n' \
      liblapack-dev libopenblas-dev 2>/dev/null) || true
    [[ $states == $'installed\ninstalled' ]]
  else
    local cache
    cache=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || true
    [[ $cache == *liblapack.so* && $cache == *libblas.so* ]]
  fi
}

cannot_install() {
  echo "LAPACK and BLAS are missing and $1: install the packages liblapack-dev and" \
    "libopenblas-dev (apt-get install liblapack-dev libopenblas-dev)" >&2
  exit "$unavailable"
}

install_libraries() {
  command -v apt-get >/dev/null || cannot_install "there is no apt-get here"
  local as_root=(env)
  if ((EUID != 0)); then
    command -v sudo >/dev/null || cannot_install "only root may install them here"
    as_root=(sudo env)
  fi
  echo "installing liblapack-dev and libopenblas-dev with apt-get" >&2
  as_root+=(DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120)
  {
    "${as_root[@]}" update &&
      "${as_root[@]}" install --yes --no-install-recommends liblapack-dev libopenblas-dev
  } </dev/null >&2 || cannot_install "apt-get could not install them"
}

# On macOS LAPACK is part of the system (Accelerate).
require_libraries() {
  require_swift
  [[ $(uname) == Linux ]] || return 0
  libraries_are_installed || install_libraries
}
