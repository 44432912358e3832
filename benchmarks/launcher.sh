# Sourced by the commands beside it: finds Java, and builds where the build is missing or older than the sources.
# Standard output belongs to the command: everything said here goes to standard error.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$root/benchmarks/target/benchmarks.jar

fail() {
  echo "benchmarks: $1" >&2
  exit 1
}

if [[ -n ${JAVA_HOME:-} ]]; then
  java=$JAVA_HOME/bin/java
  [[ -x $java ]] || fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it"
else
  java=$(command -v java) || fail "there is no java: install a JDK, version 17 or later"
fi

# What the jar is made from; a command that needs more says so before.
modules=${modules:-benchmarks recommender-core recommender-evaluation lists}

# True where the jar, the last file of a build, is missing or older than what it was made from.
is_stale() {
  local module sources=("$root/pom.xml")
  for module in $modules; do
    sources+=("$root/$module"/{pom.xml,src/main})
  done
  [[ ! -f $jar ]] || [[ -n $(find "${sources[@]}" -newer "$jar" -print -quit) ]]
}

if is_stale; then
  log=$root/benchmarks/target/launcher-build.log
  mkdir -p "$root/benchmarks/target"
  command -v mvn >/dev/null || fail "there is no mvn: install Maven 3.8 or later"
  echo "benchmarks: building, which takes some minutes the first time ..." >&2
  # Not by the profile "quick", which makes no jars of tests: the benchmarks take data from those of other modules.
  if ! (cd "$root" && mvn -B -ntp -q -Pbenchmarks -pl benchmarks -am package -DskipTests -Dspotless.check.skip \
    -Dmaven.javadoc.skip -Djacoco.skip -Dcyclonedx.skip) >"$log" 2>&1; then
    grep -E '^\[(ERROR|WARNING)\]' "$log" >&2 || cat "$log" >&2
    fail "the build failed; all of its output is in $log"
  fi
fi
