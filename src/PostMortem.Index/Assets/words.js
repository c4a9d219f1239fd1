// Cuts text into words, for the query and for what it is compared with.
"use strict";

const postmortemWords = (() => {
  // U+00C0 to U+017F without their diacritics, as in SearchWords.cs.
  const FOLDED =
    "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy" +
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸlllllll" +
    "lllnnnnnnnŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
  const LONGEST_WORD = 32;

  function isSkipped(code) {
    return code === 0x27 || code === 0x2019 || (code >= 0x300 && code <= 0x36f);
  }

  function isWordCharacter(character, code) {
    if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return /[\p{L}\p{N}\p{M}]/u.test(character);
  }

  function isIdeographic(code) {
    return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
  }

  function fold(character, code) {
    if (code >= 0xc0 && code <= 0x17f) return FOLDED[code - 0xc0];
    const lower = character.toLowerCase();
    return lower.length === 1 ? lower : character;
  }

  /** The words of a text, folded, with where they begin and end. The same rule as in SearchWords.cs. */
  function wordsOf(text) {
    const found = [];
    let word = "", start = 0, end = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isSkipped(code)) continue;
      const character = text[i];
      const isWord = isWordCharacter(character, code);
      const standsAlone = isWord && isIdeographic(code);
      if (word && (!isWord || standsAlone)) {
        found.push({ word, start, end });
        word = "";
      }
      if (standsAlone) found.push({ word: character, start: i, end: i + 1 });
      else if (isWord) {
        if (!word) start = i;
        if (word.length < LONGEST_WORD) word += fold(character, code);
        end = i + 1;
      }
    }
    if (word) found.push({ word, start, end });
    return found;
  }

  return wordsOf;
})();
