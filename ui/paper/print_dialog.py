"""Asks for a printer without blocking, and prints a document on it."""

from collections.abc import Callable

from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ui.paper.printing import PrintRun


def ask_printer(
    parent: QWidget,
    document: QPdfDocument,
    name: str,
    progress: Callable[[int, int], None],
    finished: Callable[[bool], None],
) -> QPrintDialog:
    """Open the print dialog; when it is accepted the pages are printed one by one."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(1, document.pageCount()))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)

    def begin() -> None:
        run = PrintRun(document, printer, dialog)
        run.progress.connect(progress)
        run.finished.connect(finished)
        run.finished.connect(dialog.deleteLater)
        run.start()

    dialog.accepted.connect(begin)
    dialog.rejected.connect(dialog.deleteLater)
    # `QPrintDialog.open` wants a receiver in these bindings; the plain dialog's is the one meant.
    QDialog.open(dialog)
    return dialog
