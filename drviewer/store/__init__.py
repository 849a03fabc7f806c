"""The database: patients, images, predictions, assessments and the audit log of every change."""

from drviewer.store.additions import NewImage
from drviewer.store.store import Store

__all__ = ["NewImage", "Store"]
