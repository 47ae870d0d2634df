"""Where templates of strangers run (`environment`), and the plain values that they are given (`plain`)."""
