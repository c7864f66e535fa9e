"""One chart a question: data first, the rest by keyword; each draws on an Axes and returns it, none shows it.

A chart stands alone: its question above, its answer or n and method under that, a source line with the version below
(``layout.py``). What it drew is kept beside it, so that ``save_figure`` writes the numbers with the picture, and says in
words what is seen. Nothing is reckoned here: the numbers come from ``framing.comparing``.
"""
