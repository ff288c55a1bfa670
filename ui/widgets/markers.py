"""The markers of chart series: circle, square and diamond, filled or hollow, as the tokens name them."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


def paint_marker(painter: QPainter, marker: str, at: QPointF, half: float, color: QColor, ground: QColor) -> None:
    """Paint a marker such as "circle.filled" or "diamond.hollow", `half` px from its middle to its edge.

    "none" paints nothing; a name without a shape we know is drawn as a circle.
    """
    shape, _, style = marker.partition(".")
    if shape == "none":
        return
    painter.setPen(QPen(color, 1.25))
    painter.setBrush(color if style == "filled" else ground)
    if shape == "diamond":
        reach = half * 1.3
        corners = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    elif shape == "square":
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
    else:
        painter.drawEllipse(at, half, half)
