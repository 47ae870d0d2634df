#!/usr/bin/env bash
# Tries both README commands on bare machines: a chroot of nothing but make, git and ca-certificates, a fresh clone of
# HEAD in it, then `make render` and `make test`, each timed.
#
#   sudo tests/fresh.sh                        on Debian 12 and 13 and Ubuntu 24.04
#   sudo tests/fresh.sh trixie                 on one of them
#   sudo tests/fresh.sh bookworm trixie -- test     only `make test` (or any other targets, in that order)
#
# Packages come from where this machine has them: its apt's mirror and proxy, its pip's configuration, its certificates.
# DEBIAN_MIRROR and UBUNTU_MIRROR name others (believed unsigned where the vendor's keyring is not installed). What
# cannot be had is named and passed over. Nothing is left behind but out/fresh/*.log.
# Ends with 0 where every trial that could be made went well, and at least one could.
# Needs root, git, 4 GB of room in $TMPDIR, and: apt-get install debootstrap (and ubuntu-keyring).
set -uo pipefail

REPO=$(cd "$(dirname "$0")/.." && pwd)
LOGS=$REPO/out/fresh
BARE=make,git,ca-certificates
declare -A COMPONENTS=([bookworm]="main" [trixie]="main" [noble]="main,universe")
declare -A VENDOR=([bookworm]=Debian [trixie]=Debian [noble]=Ubuntu)
declare -A ARCHIVE=([Debian]=http://deb.debian.org/debian [Ubuntu]=http://archive.ubuntu.com/ubuntu)
declare -A SCRIPT=([Debian]=sid [Ubuntu]=gutsy) # what debootstrap does for a release younger than itself

# The mirror that this machine takes a vendor's packages from; the vendor's own where it takes none.
mirror() {
	local told=${1^^}_MIRROR
	if [ -n "${!told:-}" ]; then echo "${!told}"; return; fi
	# shellcheck disable=SC2016  # apt's own variable
	told=$(apt-get indextargets --format '$(REPO_URI)' "Origin: $1" "Label: $1" 2>/dev/null | sort -u | head -1)
	echo "${told:-${ARCHIVE[$1]}}"
}

# How this machine reaches archives and indexes, told to the chroot $1.
hand_over() {
	local file
	for file in /etc/pip.conf /etc/xdg/pip /root/.config/pip /usr/local/share/ca-certificates /etc/apt/auth.conf.d; do
		if [ -e "$file" ]; then mkdir -p "$1$(dirname "$file")" && cp -rT "$file" "$1$file"; fi
	done
	cp -L /etc/resolv.conf /etc/hosts "$1/etc/"
	apt-config dump | grep -E '^Acquire::((https?|ftp)::|Check-)' >"$1/etc/apt/apt.conf.d/90machine"
	chroot "$1" update-ca-certificates >/dev/null 2>&1
}

# A command in the chroot $1: with this machine's proxies and indexes, but with nobody's language or habits.
inside() {
	local root=$1; shift
	local kept names='https?_proxy|no_proxy|PIP_(INDEX_URL|EXTRA_INDEX_URL|CERT|PROXY|DEFAULT_TIMEOUT|TRUSTED_HOST)'
	mapfile -t kept < <(env | grep -iE "^($names)=")
	chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin "${kept[@]}" "$@"
}

# Runs in name spaces of its own, so that its mounts and processes end with it: the chroot $1, targets behind it.
trial() {
	local root=$1; shift
	mount -t proc proc "$root/proc" && mount --rbind /dev "$root/dev" && mount -t tmpfs tmpfs "$root/dev/shm"
	local target began status how result=0
	for target in "$@"; do
		began=$(date +%s)
		inside "$root" make -C /root/layout "$target" >"$root/said" 2>&1
		status=$?
		cat "$root/said"
		if [ $status = 0 ]; then how=ok; else how=FAILED result=1; fi
		printf '%-9s make %-7s %4d s  %-6s %s\n' "$RELEASE" "$target" $(($(date +%s) - began)) $how \
			"$(grep -E '[0-9]+ (passed|failed)' "$root/said" | tail -1)" | tee -a "$SUMMARY"
	done
	return $result
}

# The whole trial of one release, $1, with the targets behind it: 0 well, 1 failed, 2 not to be had.
release() {
	local root=$WORK/$1 from how=
	export RELEASE=$1; shift
	from=$(mirror "${VENDOR[$RELEASE]}")
	[ -e "/usr/share/debootstrap/scripts/$RELEASE" ] || how=${SCRIPT[${VENDOR[$RELEASE]}]}
	if ! debootstrap --variant=minbase --include=$BARE --components="${COMPONENTS[$RELEASE]}" \
		"$RELEASE" "$root" "$from" ${how:+"$how"}; then
		echo "$RELEASE could not be had: $(tail -1 "$LOGS/$RELEASE.log")" \
			"(${VENDOR[$RELEASE]^^}_MIRROR names another archive)" >>"$SUMMARY"
		return 2
	fi
	hand_over "$root"
	git clone --quiet --no-hardlinks "$REPO" "$root/root/layout" || return 1
	unshare --mount --pid --fork --kill-child --propagation private \
		bash -c "$(declare -f inside trial); trial \"\$@\"" trial "$root" "$@"
}

# Takes the command line apart into RELEASES and TARGETS.
understand() {
	local name
	while [ $# -gt 0 ] && [ "$1" != -- ]; do RELEASES+=("$1"); shift; done
	TARGETS=("${@:2}")
	[ ${#RELEASES[@]} -gt 0 ] || RELEASES=(bookworm trixie noble)
	[ ${#TARGETS[@]} -gt 0 ] || TARGETS=(render test)
	for name in "${RELEASES[@]}"; do
		[ -n "${VENDOR[$name]:-}" ] || { echo "no trial is known for $name, only for ${!VENDOR[*]}" >&2; exit 2; }
	done
}

main() {
	local name status tried=0 failed=0
	understand "$@"
	if [ "$(id -u)" != 0 ] || ! command -v debootstrap unshare >/dev/null; then
		echo "needs root, and debootstrap: apt-get install debootstrap" >&2; exit 2
	fi
	mkdir -p "$LOGS"
	WORK=$(mktemp -d) && SUMMARY=$WORK/summary && export SUMMARY
	trap 'rm -rf --one-file-system "$WORK"' EXIT
	for name in "${RELEASES[@]}"; do
		echo "$name: all it says is in $LOGS/$name.log"
		release "$name" "${TARGETS[@]}" >"$LOGS/$name.log" 2>&1
		status=$?
		rm -rf --one-file-system "${WORK:?}/$name"
		[ $status = 2 ] || tried=$((tried + 1))
		[ $status != 1 ] || failed=$((failed + 1))
	done
	cat "$SUMMARY"
	[ $tried -gt 0 ] && [ $failed = 0 ]
}

RELEASES=() TARGETS=()
main "$@"
