"""What leaves for the print shop: files as it names them, a job ticket, checksums; and what has been sent to whom."""

from layout.delivery.deliver import Asked, Delivered, deliver
from layout.delivery.places import ShopFolder

__all__ = ["Asked", "Delivered", "ShopFolder", "deliver"]
