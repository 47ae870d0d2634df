"""How the pictures of a photo stand: one alone, or several that share a caption (组图), in rows without white between.

Each row is as wide as the whole, and its pictures are equally high; so nothing is cropped at the group's own shape.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from math import inf, log

from layout.model.issue import Photo, Picture
from layout.model.page import Box, PlacedPicture
from layout.units import Rect

VECTOR_SHAPE = 1.5
"""Width to height of a picture that has no size of its own."""
GROUP_SHAPE = 1.4
"""Width to height that a group comes near to where nobody says how it stands."""
MOST_ARRANGED = 9
"""Pictures of a group up to which every way to divide it into rows is looked at; more stand in rows of three."""

Crop = tuple[float, float, float, float]
"""Left, top, right, bottom of the part of a picture that shows, as fractions of it."""
WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)
MIDDLE = (0.5, 0.5)
"""The point that a crop keeps where nobody names one."""


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """One picture of a photo at its place."""

    picture: Picture
    rect: Rect
    crop: Crop


def picture_shape(picture: Picture) -> float:
    """Width to height."""
    return picture.shape or VECTOR_SHAPE


def shape(photo: Photo) -> float:
    """Width to height of a photo, of all its pictures together."""
    return picture_shape(photo.picture) if not photo.more else _shape(picture_rows(photo))


def _shape(rows: Sequence[Sequence[Picture]]) -> float:
    return 1 / sum(1 / sum(map(picture_shape, row)) for row in rows)


def picture_rows(photo: Photo) -> tuple[tuple[Picture, ...], ...]:
    """The pictures of a photo by rows, from the top."""
    pictures = photo.pictures
    if photo.arrange == "across" or len(pictures) == 1:
        return (pictures,)
    if photo.arrange == "down":
        return tuple((picture,) for picture in pictures)
    if len(pictures) > MOST_ARRANGED:
        return tuple(pictures[start : start + 3] for start in range(0, len(pictures), 3))
    return min(_divided(pictures), key=_unlike)


def _divided(pictures: Sequence[Picture]) -> Iterator[tuple[tuple[Picture, ...], ...]]:
    """Every way to divide pictures into rows."""
    for turns in product((False, True), repeat=len(pictures) - 1):
        edges = (0, *(number for number, turn in enumerate(turns, 1) if turn), len(pictures))
        yield tuple(tuple(pictures[start:end]) for start, end in pairwise(edges))


def _unlike(rows: Sequence[Sequence[Picture]]) -> float:
    """How far rows are from a group's best shape, and from rows of one height."""
    heights = [1 / sum(map(picture_shape, row)) for row in rows]
    return abs(log(_shape(rows) / GROUP_SHAPE)) + log(max(heights) / min(heights)) / 2


def pixels(photo: Photo) -> tuple[float, float]:
    """Pixels that a photo has in its width and its height where its coarsest picture decides; endless for drawings."""
    if not photo.more:
        own = photo.picture
        return (own.width_px, own.height_px) if own.width_px else (inf, inf)
    finest = inf
    for row in picture_rows(photo):
        across = sum(map(picture_shape, row))
        for picture in row:
            finest = min(finest, picture.width_px * across / picture_shape(picture) if picture.width_px else inf)
    return finest, finest / shape(photo)


def placed(photo: Photo, rect: Rect) -> Iterator[GroupPlace]:
    """The pictures of a photo in a place, each cropped as little as the place asks for."""
    rows = picture_rows(photo)
    if not photo.more:
        yield GroupPlace(photo.picture, rect, crop_to(photo.picture, photo.focus, rect.width / rect.height))
        return
    stretch = rect.height / rect.width * _shape(rows)
    y = rect.y
    for row in rows:
        across = sum(map(picture_shape, row))
        height, x = rect.width / across * stretch, rect.x
        for picture in row:
            width = rect.width * picture_shape(picture) / across
            yield GroupPlace(picture, Rect(x, y, width, height), crop_to(picture, photo.focus, width / height))
            x += width
        y += height


def crop_to(picture: Picture, focus: tuple[float, float], wanted: float) -> Crop:
    """The largest part of a shape around a point of a picture."""
    own = picture_shape(picture)
    width, height = (wanted / own, 1.0) if wanted < own else (1.0, own / wanted)
    left = min(max(focus[0] - width / 2, 0.0), 1 - width)
    top = min(max(focus[1] - height / 2, 0.0), 1 - height)
    return (left, top, left + width, top + height)


def whole_pictures(box: Box) -> tuple[PlacedPicture, ...]:
    """What a page shows in a box as pictures: a group as one, no portrait, which belongs to a heading."""
    portrait = box.story.portrait if box.story else None
    if portrait is None and not any(one.photo and one.photo.more for one in box.pictures):
        return box.pictures
    found: list[PlacedPicture] = []
    for one in box.pictures:
        if one.photo is not None and one.photo == portrait:
            continue
        if found and one.photo is not None and one.photo.more and one.photo is found[-1].photo:
            found[-1] = _joined(found[-1], one)
        else:
            found.append(one)
    return tuple(found)


def _joined(one: PlacedPicture, other: PlacedPicture) -> PlacedPicture:
    left, top = min(one.rect.x, other.rect.x), min(one.rect.y, other.rect.y)
    right, bottom = max(one.rect.right, other.rect.right), max(one.rect.bottom, other.rect.bottom)
    assert one.photo is not None
    width, height = map(round, pixels(one.photo))
    picture = replace(one.picture, width_px=width, height_px=height)
    return replace(one, picture=picture, rect=Rect(left, top, right - left, bottom - top), crop=WHOLE)
