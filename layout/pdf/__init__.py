"""PDF files as such: what the press, the judges and the previews all read or draw of them."""
