"""Stories: articles on one happening, across languages."""
