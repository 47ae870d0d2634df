"""Page images, email, web edition, comparison of proofs."""
