"""Imported by every Python that a test starts, the grader's process too: ``PYTHONPATH`` says so."""

import no_network

no_network.begin(is_child=True)
