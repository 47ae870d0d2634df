"""print.pdf: what leaves the press room is what a print shop's preflight wants, by judges that we did not write."""
