"""The web application: the ledger in the browser, read-only, from this machine alone."""
