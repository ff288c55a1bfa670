"""Pictures: no place or camera leaves with them, they are upright, and what is none is refused in a sentence."""

from io import BytesIO

import pytest
from PIL import Image

from assessment.domain.problems import Unusable
from assessment.exchange.pictures import LARGEST_SIDE, prepared


def photo(size: tuple[int, int] = (3000, 2000), orientation: int = 1) -> bytes:
    image = Image.new("RGB", size, "steelblue")
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera Maker"
    exif.get_ifd(0x8825)[1] = "N"
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def test_place_and_camera_are_gone_and_the_size_is_bounded() -> None:
    data = photo()
    assert b"Camera Maker" in data
    kept = prepared(data, "may.jpg")
    assert b"Camera Maker" not in kept.jpeg
    with Image.open(BytesIO(kept.jpeg)) as image:
        assert not image.getexif()
        assert image.size == (kept.width, kept.height) == (LARGEST_SIDE, 1067)


def test_a_picture_taken_sideways_stands_upright() -> None:
    kept = prepared(photo((800, 400), orientation=6), "dung.jpg")
    assert (kept.width, kept.height) == (400, 800)


def test_a_transparent_picture_gets_a_white_ground() -> None:
    out = BytesIO()
    Image.new("RGBA", (40, 20), (255, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(prepared(out.getvalue(), "a.png").jpeg)) as image:
        assert image.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, photo()[:500]])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(Unusable) as caught:
        prepared(data, "<b>x</b>.jpg")
    assert caught.value.problems[0].code == "picture-unreadable"


def test_sixty_megapixels_are_taken_in_small() -> None:
    out = BytesIO()
    Image.new("L", (10_000, 6_000), 128).save(out, "JPEG", quality=30)
    kept = prepared(out.getvalue(), "lon.jpg")
    assert max(kept.width, kept.height) == LARGEST_SIDE


def test_more_pixels_than_can_be_decoded_safely_are_refused_before_decoding() -> None:
    out = BytesIO()
    Image.new("1", (20_000, 10_000)).save(out, "PNG")
    with pytest.raises(Unusable) as caught:
        prepared(out.getvalue(), "khong-lo.png")
    assert caught.value.problems[0].code == "picture-too-large"


def test_a_drawing_that_another_program_would_have_to_run_is_refused() -> None:
    drawing = (
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n"
        b"0 0 moveto 9 9 lineto stroke\nshowpage\n%%EOF\n"
    )
    with pytest.raises(Unusable) as refusal:
        prepared(drawing, "drawing.eps")
    assert refusal.value.problems[0].code == "picture-unreadable"


@pytest.mark.parametrize("kind", ["JPEG", "MPO", "PNG", "WEBP", "BMP", "GIF", "TIFF"])
def test_the_usual_kinds_of_pictures_are_taken(kind: str) -> None:
    out = BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, kind)
    ready = prepared(out.getvalue(), "picture")
    assert (ready.width, ready.height) == (40, 30)
