"""Pictures coming in as evidence: decoded within limits, turned upright, stripped of place and camera, resized."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from assessment.domain.problems import Unusable, refused
from assessment.domain.wording import N_, Sentence

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_SIDE = 1600
"""Pixels of the longer side kept; enough to read a screen on an A4 page."""

MOST_PIXELS = 120_000_000
"""Above this a picture is refused before it is decoded, so that one file cannot eat the memory."""

MOST_BYTES = 100_000_000

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
"""What is decoded. Pillow knows more, but hands some of it (EPS) to other programs on this machine, which run it."""

_QUALITY = 82


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A JPEG without metadata, ready to be stored; size in pixels."""

    jpeg: bytes
    width: int
    height: int


def prepared(data: bytes, name: str) -> PreparedPicture:
    """Make a picture ready to be kept; raises `Unusable` when it is none, or too large to be decoded safely.

    Re-encoding drops EXIF, GPS, comments and thumbnails; nothing of the original file is kept.
    """
    from PIL import Image, UnidentifiedImageError

    if len(data) > MOST_BYTES:
        raise _too_large(name)
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise _too_large(name)
            image.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))
            return _encoded(image)
    except Image.DecompressionBombError:
        raise _too_large(name) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        sentence = Sentence.of(N_("“{name}” is not a picture that can be read."), name=name)
        repair = Sentence(N_("Use a JPEG, PNG, WebP or BMP picture; nothing else was changed."))
        raise refused("picture-unreadable", sentence, repair, file=name) from None


def _encoded(image: "Image") -> PreparedPicture:
    from PIL import Image, ImageOps

    image.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.LANCZOS, reducing_gap=2.0)
    upright = ImageOps.exif_transpose(image)
    plain = _on_white(upright) if upright.has_transparency_data else upright.convert("RGB")
    # A new picture is given the pixels alone; what else the file carried (EXIF, GPS, thumbnails) stays behind.
    bare = Image.frombytes("RGB", plain.size, plain.tobytes())
    out = BytesIO()
    bare.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return PreparedPicture(out.getvalue(), bare.width, bare.height)


def _on_white(image: "Image") -> "Image":
    from PIL import Image

    ground = Image.new("RGB", image.size, "white")
    with_alpha = image.convert("RGBA")
    ground.paste(with_alpha, mask=with_alpha.getchannel("A"))
    return ground


def _too_large(name: str) -> Unusable:
    sentence = Sentence.of(
        N_("“{name}” is too large: at most {megapixels} megapixels and {megabytes} MB."),
        name=name,
        megapixels=MOST_PIXELS // 1_000_000,
        megabytes=MOST_BYTES // 1_000_000,
    )
    repair = Sentence(N_("Take it again at a lower resolution, or make it smaller; nothing else was changed."))
    return refused("picture-too-large", sentence, repair, file=name)
