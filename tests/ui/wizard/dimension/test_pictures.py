"""Pictures come in by file, clipboard and drop, end in the store without their metadata, and can be taken off."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.wizard.dimension.conftest import CTRL, Walk
from ui.wizard.dimension.picture_intake import PictureIntake
from ui.wizard.dimension.picture_view import PictureView

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
MAKE, GPS = 0x010F, 0x8825


def photo(folder: Path, name: str = "chuyền 3.jpg", size: tuple[int, int] = (320, 240)) -> Path:
    """Write a JPEG that says which camera took it and where."""
    path = folder / name
    image = Image.new("RGB", size, (20, 90, 160))
    exif = Image.Exif()
    exif[MAKE] = "Secret Camera"
    exif.get_ifd(GPS)[2] = (10.0, 45.0, 30.0)
    image.save(path, "JPEG", exif=exif)
    assert b"Secret" in path.read_bytes()
    return path


def drop(target: QWidget, data: QMimeData) -> bool:
    """Drag something over a widget and let it go there; gives whether it was taken."""
    actions, buttons, keys = Qt.DropAction.CopyAction, LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5), actions, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(5, 5), actions, data, buttons, keys)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def files(*paths: Path) -> QMimeData:
    """What a file manager drags."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def wait_for_pictures(walk: Walk, owner: str, count: int) -> None:
    """Wait until so many pictures of an owner are there."""
    walk.qtbot.waitUntil(lambda: len(walk.interview.assessment.pictures_of(owner)) == count, timeout=10_000)


def test_a_dropped_photo_ends_in_the_store_without_camera_and_place(walk: Walk, tmp_path: Path) -> None:
    assert drop(walk.page.card, files(photo(tmp_path)))
    wait_for_pictures(walk, "D01", 1)
    kept = walk.interview.assessment.pictures_of("D01")[0]
    jpeg = walk.room.desk.picture(kept.id)
    assert b"Secret" not in jpeg
    with Image.open(BytesIO(jpeg)) as image:
        assert not image.getexif()
        assert image.size == (kept.width, kept.height) == (320, 240)


def test_a_photo_dropped_on_a_row_belongs_to_its_attribute(walk: Walk, tmp_path: Path) -> None:
    row = walk.page.panel.rows[1]
    assert drop(row, files(photo(tmp_path), photo(tmp_path, "b.jpg")))
    wait_for_pictures(walk, "D01.1.b", 2)
    assert row.tools.pictures.text() == "2"
    assert walk.question == "D01.1.b"
    assert len(row.drawer.strip.tiles) == 2


def test_a_drop_anywhere_else_on_the_page_belongs_to_the_dimension(walk: Walk, tmp_path: Path) -> None:
    assert drop(walk.page, files(photo(tmp_path)))
    wait_for_pictures(walk, "D01", 1)


def test_ctrl_v_takes_the_picture_on_the_clipboard(walk: Walk) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    walk.press(Key.Key_V, CTRL)
    wait_for_pictures(walk, "D01", 1)
    kept = walk.interview.assessment.pictures_of("D01")[0]
    assert (kept.width, kept.height) == (64, 48)
    assert walk.room.desk.picture(kept.id).startswith(b"\xff\xd8")


def test_ctrl_v_in_the_note_of_an_attribute_takes_a_picture_for_it_and_text_as_text(walk: Walk) -> None:
    walk.press(Key.Key_G)
    QGuiApplication.clipboard().setText("plain words")
    walk.press(Key.Key_V, CTRL)
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    walk.press(Key.Key_V, CTRL)
    wait_for_pictures(walk, "D01.1.a", 1)
    assert walk.row.drawer.note.toPlainText() == "plain words"


def test_ctrl_v_without_a_picture_says_so(walk: Walk) -> None:
    QGuiApplication.clipboard().setText("no picture")
    walk.press(Key.Key_V, CTRL)
    assert "no picture on the clipboard" in walk.page.panel.said


def test_a_file_that_is_no_picture_is_refused_with_a_sentence_and_the_next_one_is_taken(
    walk: Walk, tmp_path: Path
) -> None:
    fake = tmp_path / "budget.jpg"
    fake.write_bytes(b"not a picture at all")
    drop(walk.page.card, files(fake, photo(tmp_path)))
    wait_for_pictures(walk, "D01", 1)
    notice = walk.page.card.strip.notice
    walk.qtbot.waitUntil(notice.isVisible)
    assert "budget.jpg" in notice.accessibleDescription()
    assert "not a picture" in notice.accessibleDescription()


def test_a_file_that_is_gone_is_refused_with_a_sentence(walk: Walk, tmp_path: Path) -> None:
    drop(walk.page.card, files(tmp_path / "gone.jpg"))
    notice = walk.page.card.strip.notice
    walk.qtbot.waitUntil(notice.isVisible)
    assert "gone.jpg" in notice.accessibleDescription()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_a_click_opens_a_picture_whose_caption_can_be_written_and_which_can_be_taken_off(
    walk: Walk, tmp_path: Path
) -> None:
    drop(walk.page.card, files(photo(tmp_path)))
    wait_for_pictures(walk, "D01", 1)
    tile = walk.page.card.strip.tiles[0]
    QTest.mouseClick(tile, LEFT)
    view = walk.page.card.strip.findChild(PictureView)
    assert isinstance(view, PictureView)
    QTest.keyClicks(view.caption, "tu dien <b>")
    QTest.keyClick(view.caption, Key.Key_Return)
    assert walk.interview.assessment.pictures_of("D01")[0].caption == "tu dien <b>"
    QTest.mouseClick(tile, LEFT)
    views = walk.page.card.strip.findChildren(PictureView)
    QTest.mouseClick(views[-1].remove_button, LEFT)
    assert walk.interview.assessment.pictures_of("D01") == ()
    walk.interview.undo()
    assert walk.interview.assessment.pictures_of("D01")[0].caption == "tu dien <b>"
    assert len(walk.page.card.strip.tiles) == 1


def test_nothing_can_be_dropped_on_a_closed_assessment(walk: Walk, tmp_path: Path) -> None:
    walk.interview.set_closed(True)
    assert not drop(walk.page.card, files(photo(tmp_path)))
    assert not walk.page.card.strip.add_tile.isVisible()


def test_why_a_file_cannot_be_read_is_said_in_our_words(walk: Walk, tmp_path: Path) -> None:
    (tmp_path / "folder.jpg").mkdir()
    told: list[str] = []
    intake = walk.page.findChildren(PictureIntake)[0]
    intake.refused.connect(lambda _, problem: told.append(walk.page.around.text.say(problem.sentence)))
    intake.take_files("D01", [tmp_path / "gone.jpg", tmp_path / "folder.jpg"])
    walk.qtbot.waitUntil(lambda: len(told) == 2, timeout=10_000)
    assert told == ["“gone.jpg” is no longer there.", "“folder.jpg” is a folder, not a picture."]
