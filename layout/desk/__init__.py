"""The live desk: an issue in the browser, again after each change."""
