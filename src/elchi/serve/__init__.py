"""Serving: questions to the ledger, and the answers as pages, text and data."""
