// Says which words a mistyped one may have been meant to be.
"use strict";

const postmortemTypos = (() => {
  // A swap of two neighbours is one mistake.
  const LONGEST_FOR_NONE = 3, LONGEST_FOR_ONE = 7;
  // The beginnings of words are near to anything shorter.
  const SHORTEST_BEGINNING = 5;
  const MOST = 3;
  const WIDTH = 64;
  const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)];

  /** How many mistakes are forgiven. A word with a digit is a name: its neighbour is another thing. */
  function allowed(word) {
    if (!/^[\p{L}\p{M}]+$/u.test(word) || word.length <= LONGEST_FOR_NONE) return 0;
    return word.length <= LONGEST_FOR_ONE ? 1 : 2;
  }

  /** The mistakes from a word to a candidate, and to the beginning of it that is nearest; more than the limit is any greater number. */
  function distance(word, candidate, limit) {
    let [older, old, row] = rows;
    const width = word.length;
    for (let j = 0; j <= width; j++) old[j] = j;
    let beginning = limit + 1;
    const length = Math.min(candidate.length, width + limit);
    for (let i = 1; i <= length; i++) {
      row[0] = i;
      let least = i;
      const letter = candidate.charCodeAt(i - 1);
      for (let j = 1; j <= width; j++) {
        const isSame = word.charCodeAt(j - 1) === letter;
        let cost = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (isSame ? 0 : 1));
        if (!isSame && i > 1 && j > 1 && word.charCodeAt(j - 2) === letter && word.charCodeAt(j - 1) === candidate.charCodeAt(i - 2)) cost = Math.min(cost, older[j - 2] + 1);
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (row[width] < beginning) beginning = row[width];
      if (least > limit) return { whole: limit + 1, beginning };
      [older, old, row] = [old, row, older];
    }
    return { whole: length === candidate.length ? old[width] : limit + 1, beginning };
  }

  /**
   * The words nearest to one, best first: fewest mistakes, then whole words before beginnings, then those that begin alike, then the
   * most frequent.
   */
  function nearest(word, vocabulary) {
    const limit = allowed(word);
    const found = [];
    for (let i = 0; limit && i < vocabulary.words.length; i++) {
      const candidate = vocabulary.words[i];
      if (candidate.length < word.length - limit || (word.length < SHORTEST_BEGINNING && candidate.length > word.length + limit)) continue;
      const { whole, beginning } = distance(word, candidate, limit);
      const isWhole = whole <= limit;
      if (!isWhole && (word.length < SHORTEST_BEGINNING || beginning > limit)) continue;
      found.push({ word: candidate, mistakes: isWhole ? whole : beginning, isWhole, beginsAlike: candidate[0] === word[0], weight: vocabulary.weights[i] });
    }
    found.sort((a, b) => a.mistakes - b.mistakes || b.isWhole - a.isWhole || b.beginsAlike - a.beginsAlike || b.weight - a.weight || (a.word < b.word ? -1 : 1));
    return found.filter((f) => f.mistakes === found[0].mistakes && f.isWhole === found[0].isWhole).slice(0, MOST).map((f) => f.word);
  }

  return { allowed, nearest };
})();
