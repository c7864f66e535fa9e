"""The report on a corpus, section by section: what each holds, and where its figures open to."""
