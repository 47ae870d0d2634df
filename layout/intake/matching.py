"""Which photo belongs to which story: by the text that names it, by names, by captions that have no picture."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from pathlib import Path

from layout.errors import Diagnostic, note, said, warning
from layout.intake.bodies import captioned
from layout.intake.manuscript import LeftOut, SeenPicture, SeenRun, Why
from layout.intake.marks import FILE_NAMED, PHOTO_PLACE, photo_credit
from layout.intake.storydraft import DraftPhoto, PartKind, StoryDraft, words
from layout.intake.submission import Submission

_GENERIC = re.compile(
    r"^(?:img|dsc|dscn|dscf|mmexport|wx|wechat|image|photo"  # data
    r"|pic|screenshot|微信图片|图片|照片|未标题|新建)[\s_\-\d()（）.]*$",  # data
    re.IGNORECASE,
)  # data
_MORE = re.compile(r"[\s\d_\-—.()（）【】·、，：:“”《》]|配图|图片|照片|图|原图|副本")  # data
_LEAST = 2
_SHARED = 3
"""Han in a row that a photo's name and a caption share, where they mean the same."""
_NAMED = 4
"""Han of a photo's name from which it is a caption."""


@dataclass(slots=True)
class Matched:
    """Stories with their photos, and the photos that nobody claims."""

    drafts: dict[Submission, StoryDraft]
    told: dict[Submission, list[Diagnostic]] = field(default_factory=dict)
    """By manuscript or photo."""
    lone: list[Submission] = field(default_factory=list)

    def tell(self, sent: Submission, found: Diagnostic) -> None:
        """Something about a story or a photo."""
        self.told.setdefault(sent, []).append(found)


def match_photos(
    drafts: dict[Submission, StoryDraft], photos: Sequence[tuple[Path, SeenPicture]], mails: Mapping[Path, Path]
) -> Matched:
    """Give each photo to the story that it belongs to. *mails*: with which mail a file came."""
    matched = Matched(dict(drafts))
    for file, picture in photos:
        found = _owner(file, matched.drafts) or _with_mail(file, matched.drafts, mails)
        if found is None:
            matched.lone.append(Submission(file))
            matched.tell(Submission(file), warning("import-photo", None, said("hint-photo-story"), file=file.name))
            continue
        owner, form = found
        matched.drafts[owner] = _given(matched.drafts[owner], file, picture, owner)
        matched.tell(owner, note("import-photo", None, form=form, file=file.name, owner=owner.name))
    for sent, draft in matched.drafts.items():
        for part in draft.body:
            if part.kind is PartKind.CAPTION:
                matched.tell(
                    sent,
                    warning(
                        "import-no-photo", None, said("hint-photo-beside"), file=sent.name, caption=words(part.lines[0])
                    ),
                )
        matched.drafts[sent] = _without_places(draft)
    return matched


def _without_places(draft: StoryDraft) -> StoryDraft:
    """The story without lines that only say which photo was to stand there."""
    places = [one for one in draft.body if one.kind is PartKind.CAPTION and PHOTO_PLACE.match(words(one.lines[0]))]
    left_out = (LeftOut(Why.LABEL, words(one.lines[0])) for one in places)
    kept = tuple(one for one in draft.body if one not in places)
    return replace(draft, body=kept, left_out=(*draft.left_out, *left_out)) if places else draft


def _owner(photo: Path, drafts: dict[Submission, StoryDraft]) -> tuple[Submission, str] | None:
    """The manuscript that a photo belongs to, and what says so; None where none or several do."""
    for form, fits in _WAYS:
        found = [sent for sent, draft in drafts.items() if fits(photo, sent, draft)]
        if len(found) == 1:
            return found[0], form
        if len(found) > 1 and form == "name":
            exact = [sent for sent in found if _core(photo.stem) in (_core(sent.bare), _core(sent.file.stem))]
            longest = sorted(found, key=lambda sent: -len(_core(sent.bare)))
            return (exact or longest)[0], form
    return None


def _with_mail(
    photo: Path, drafts: dict[Submission, StoryDraft], mails: Mapping[Path, Path]
) -> tuple[Submission, str] | None:
    """The one story that came with the same mail."""
    mail = mails.get(photo)
    found = [sent for sent in drafts if mail is not None and mails.get(sent.file, sent.file) == mail]
    return (found[0], "mail") if len(found) == 1 else None


def _names(photo: Path, _: Submission, draft: StoryDraft) -> bool:
    """Whether the story's text names the photo's file."""
    named = {name.lower() for part in draft.body for line in part.lines for name in FILE_NAMED.findall(words(line))}
    return photo.name.lower() in named


def _core(name: str) -> str:
    return _MORE.sub("", name).lower()


def _same_name(photo: Path, sent: Submission, draft: StoryDraft) -> bool:
    own = "" if _GENERIC.match(photo.stem) else _core(photo.stem)
    folder = _core(photo.parent.name)
    for name in (_core(sent.bare), _core(draft.title)):
        if len(name) >= _LEAST and len(own) >= _LEAST and (name in own or own in name):
            return True
        if photo.parent != sent.file.parent and len(folder) >= _LEAST and folder == name:
            return True
    return False


def _same_caption(photo: Path, _: Submission, draft: StoryDraft) -> bool:
    own = _core(photo.stem)
    if len(own) < _SHARED or _GENERIC.match(photo.stem):
        return False
    texts = [words(part.lines[0]) for part in draft.body if part.kind is PartKind.CAPTION]
    texts.append(draft.title)
    return any(_shared(own, _core(text)) >= min(_SHARED, len(own)) for text in texts)


def _fits(photo: Path, caption: str) -> float:
    """How well a caption fits a photo: it bears its number, or has its words."""
    number, label = re.search(r"(\d+)\D*$", _counted(photo.stem)), re.match(r"\D{1,3}(\d+)", _counted(caption))
    same = number is not None and label is not None and int(number[1]) == int(label[1])
    return 100 * same + _shared(_core(photo.stem), _core(caption))


def _counted(text: str) -> str:
    """A text with figures for the numbers of photos: 图一, 照片二."""
    return re.sub(
        r"(?<=[图片])[一二三四五六七八九十](?![\u4e00-\u9fff])",  # data
        lambda found: str("一二三四五六七八九十".index(found[0]) + 1),  # data
        text,
    )


def _shared(one: str, other: str) -> int:
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def _same_number(photo: Path, sent: Submission, _: StoryDraft) -> bool:
    """Whether both names begin with one number, as editors number what belongs together."""
    own = Submission(photo).number
    return own is not None and own == sent.number


def _beside(photo: Path, sent: Submission, _: StoryDraft) -> bool:
    """Whether both lie in the very same folder."""
    return sent.file.parent == photo.parent


def _same_folder(photo: Path, sent: Submission, _: StoryDraft) -> bool:
    """Whether both lie in one folder, as writers send what belongs together."""
    return sent.file.parent in (photo.parent, photo.parent.parent)


_WAYS = (
    ("named", _names),
    ("name", _same_name),
    ("caption", _same_caption),
    ("number", _same_number),
    ("folder", _beside),
    ("folder", _same_folder),
)
"""What may say to which story a photo belongs, the surest first."""


def _given(draft: StoryDraft, file: Path, picture: SeenPicture, owner: Submission) -> StoryDraft:
    """The story with a photo, and the caption that waits for it."""
    parts, left_out = list(draft.body), list(draft.left_out)
    for at, part in enumerate(parts):
        text = words(part.lines[0]) if part.lines else ""
        if file.name.lower() in text.lower() and not re.sub(
            r"[：:（）()\[\]【】图片照见 ]",  # data
            "",
            FILE_NAMED.sub("", text),  # data
        ):
            del parts[at]  # a line that names the file and says nothing else
            left_out.append(LeftOut(Why.LABEL, text))
            break
    waiting = [at for at, part in enumerate(parts) if part.kind is PartKind.CAPTION]
    photo = DraftPhoto(picture)
    if waiting:
        best = max(waiting, key=lambda at: (_fits(file, words(parts[at].lines[0])), -at))
        caption, credit, dropped = captioned(parts.pop(best).lines[0])
        left_out += [LeftOut(Why.LABEL, dropped)] if dropped.strip() else []
        photo = DraftPhoto(picture, caption, credit)
    elif caption_words := _caption_of(file, owner, draft):
        caption, credit, _ = captioned((SeenRun(caption_words),))
        photo = DraftPhoto(picture, caption, credit)
    return replace(draft, body=tuple(parts), photos=(*draft.photos, photo), left_out=tuple(left_out))


def _caption_of(photo: Path, owner: Submission, draft: StoryDraft) -> str:
    """The caption that a photo's name is: what it says beside the story's name."""
    said_ = re.sub(r"^[\d\s_\-—.、]+", "", photo.stem)
    names = (owner.bare, draft.title)
    for name in sorted(names, key=len, reverse=True):
        said_ = said_.replace(name, "").strip(" _-—－·、：:") if name else said_
    said_ = re.sub(r"[\s_\-\d]*$|^(?:配图|图片|照片|图)\d*$", "", said_)  # data
    if (found := photo_credit(said_)) is not None and found[0] == 0:
        return said_
    return (
        said_ if len(re.findall("[\u4e00-\u9fff]", said_)) >= _NAMED and not _GENERIC.match(photo.stem) else ""  # data
    )  # data
