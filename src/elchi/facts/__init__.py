"""One file per kind of fact: how it is read from an article.

Each kind's module offers ``extract(article)``, which yields the facts of that
kind. The words that it looks for stand in ``languages/<code>/facts/<kind>.toml``.
"""
