"""Rows of labels and fields as dialogs have them."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget


def field_form(holder: QWidget | None = None) -> QFormLayout:
    """An empty form; of a holder, where one is given."""
    form = QFormLayout(holder) if holder is not None else QFormLayout()
    form.setVerticalSpacing(9)
    form.setHorizontalSpacing(12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form
