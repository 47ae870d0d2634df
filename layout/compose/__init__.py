"""The line composer: paragraphs to lines by the rules of Chinese typesetting. Pure: fonts come as a `Measure`."""
