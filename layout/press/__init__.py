"""HTML to painted PDF to print.pdf and screen.pdf; colour; images."""
