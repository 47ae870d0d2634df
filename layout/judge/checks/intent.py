"""The output intent and its ICC profile: what printing condition the file was made for."""

import hashlib
import struct

from layout.errors import Argument, Said, said
from layout.judge.judgement import Judgement
from layout.pdf import objects
from layout.pdf.objects import Raw

_HEADER = 128
_ICC_MOST = 32 << 20
_VERSION_OF_PDF = {"1.4": 2, "1.6": 4}
"""The ICC major version that each PDF version knows (ISO 32000-1, Table 67)."""
_REGISTRY = "http://www.color.org"


def check(judgement: Judgement) -> None:
    """Judge the output intents."""
    listed = objects.items(objects.entry(judgement.document.pdf.Root, "/OutputIntents"))
    intents = [intent for intent in listed if objects.name(objects.entry(intent, "/S")) == "GTS_PDFX"]
    if not intents:
        judgement.add(
            "intent-missing",
            value=said("preflight-found-others-of", count=len(listed)) if listed else said("preflight-found-none"),
        )
        return
    if len(intents) > 1:
        judgement.add("intent-several", value=str(len(intents)), limit="1")
    _check_entries(judgement, intents[0])


def _check_entries(judgement: Judgement, intent: Raw) -> None:
    condition = judgement.condition
    identifier = objects.text(objects.entry(intent, "/OutputConditionIdentifier"))
    stream = objects.entry(intent, "/DestOutputProfile")
    if not identifier:
        judgement.add("intent-entry", value="OutputConditionIdentifier")
    elif identifier != condition.identifier:
        judgement.add("intent-condition", value=identifier, limit=condition.identifier)
    registry = objects.text(objects.entry(intent, "/RegistryName"))
    if not registry and (stream is None or condition.registry):
        judgement.add("intent-entry", value="RegistryName", limit=condition.registry)
    if not objects.text(objects.entry(intent, "/Info")) and registry.rstrip("/") != _REGISTRY:
        judgement.add("intent-entry", value="Info")
    if stream is None:
        if not (judgement.x1a and registry.rstrip("/") == _REGISTRY):
            judgement.add("intent-profile", value=said("preflight-found-none"))
        return  # PDF/X-1a may name a condition of the ICC's registry in the profile's stead (ISO 32000-1, Table 365)
    profile = b"" if objects.exceeds(stream, _ICC_MOST) else objects.data(stream)
    judgement.intent_profiles.add(hashlib.sha256(profile).hexdigest())
    faults = profile_faults(profile, condition.level.pdf_version)
    components = int(objects.number(objects.entry(stream, "/N")))
    if components != 4:
        faults.append((f"N {components}", "N 4"))
    for value, limit in faults:
        judgement.add("intent-profile", value=value, limit=limit)
    if not faults and identifier == condition.identifier and not _same(profile, condition.profile.read_bytes()):
        judgement.add(
            "intent-profile-differs", value=description(profile), limit=description(condition.profile.read_bytes())
        )


def _same(profile: bytes, own: bytes) -> bool:
    """Whether two profiles convert alike: equal but for the header's date, flags, intent, creator and ID."""
    return profile[_HEADER:] == own[_HEADER:]


def profile_faults(profile: bytes, pdf_version: str) -> list[tuple[Argument, Argument]]:
    """What is wrong with the profile of a CMYK output intent, as (found, asked for)."""
    if len(profile) < _HEADER + 4 or profile[36:40] != b"acsp":
        return [(said("preflight-found-no-profile"), said("preflight-found-profile"))]
    faults: list[tuple[Argument, Argument]] = []
    size = struct.unpack(">I", profile[:4])[0]
    if size != len(profile):
        faults.append((said("preflight-found-bytes", count=len(profile)), said("preflight-found-bytes", count=size)))
    if profile[12:16] != b"prtr":
        faults.append((_class(_signature(profile[12:16])), _class("prtr")))
    if profile[16:20] != b"CMYK":
        faults.append((_space(_signature(profile[16:20])), _space("CMYK")))
    if profile[8] > _VERSION_OF_PDF[pdf_version]:
        most = said("preflight-found-icc-version-most", version=_VERSION_OF_PDF[pdf_version], pdf=pdf_version)
        faults.append((said("preflight-found-icc-version", version=profile[8]), most))
    tags = _tags(profile)
    lacking = [tag for tag in ("desc", "wtpt", "A2B0", "B2A0") if tag not in tags]
    if lacking and not faults:
        faults.append((said("preflight-found-tag-missing", tag=lacking[0]), said("preflight-found-whole-profile")))
    return faults


def _class(name: str) -> Said:
    return said("preflight-found-class", **{"class": name})


def _space(name: str) -> Said:
    return said("preflight-found-colour-space", space=name)


def _signature(code: bytes) -> str:
    return code.decode("ascii", "replace").strip("\x00 ") or "—"


def _tags(profile: bytes) -> dict[str, bytes]:
    """The profile's tags that lie inside it."""
    count = min(struct.unpack(">I", profile[_HEADER : _HEADER + 4])[0], 200)
    tags = {}
    for index in range(count):
        record = profile[_HEADER + 4 + 12 * index : _HEADER + 16 + 12 * index]
        if len(record) == 12:
            offset, length = struct.unpack(">II", record[4:])
            if offset + length <= len(profile):
                tags[_signature(record[:4])] = profile[offset : offset + length]
    return tags


def description(profile: bytes) -> str:
    """What the profile calls itself; empty where it does not say."""
    if len(profile) < _HEADER + 4:
        return ""
    tag = _tags(profile).get("desc", b"")
    if tag[:4] == b"desc":
        length = struct.unpack(">I", tag[8:12])[0]
        return tag[12 : 12 + length].rstrip(b"\x00").decode("ascii", "replace")
    if tag[:4] == b"mluc" and len(tag) >= 28:
        length, offset = struct.unpack(">II", tag[20:28])
        return tag[offset : offset + length].decode("utf-16-be", "replace")
    return ""
