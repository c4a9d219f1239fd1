// Reads what is typed: words, and phrases in quotes.
"use strict";

const postmortemQuery = (() => {
  // Shorter words are found whole only: nearly every document has a word that begins with any given letter.
  const SHORTEST_PREFIX = 3;
  const QUOTES = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/u;

  /** A word that is asked for; unless it is whole, words that begin with it are hits as well. */
  function term(word, isWhole, isInPhrase) {
    return { word, isWhole: isWhole || word.length < SHORTEST_PREFIX, isInPhrase };
  }

  /**
   * What is asked: terms, each word once, and phrases. Words in quotes are found whole; while the quote is still open, its last word may
   * go on.
   */
  function parse(text) {
    const terms = new Map();
    const phrases = [];
    const parts = text.split(QUOTES);
    parts.forEach((part, i) => {
      const words = postmortemWords(part).map((w) => w.word);
      const isQuoted = i % 2 === 1;
      const isOpen = isQuoted && i === parts.length - 1;
      const isPhrase = isQuoted && words.length > 1;
      if (isPhrase) phrases.push({ words, isOpen });
      words.forEach((word, j) => {
        const isUnfinished = isOpen && j === words.length - 1;
        // The text alone tells how a phrase goes on after a letter or two.
        if (isUnfinished && isPhrase && word.length < SHORTEST_PREFIX) return;
        const isWhole = isQuoted && !isUnfinished;
        const known = terms.get(word);
        terms.set(word, term(word, known ? known.isWhole && isWhole : isWhole, known ? known.isInPhrase && isPhrase : isPhrase));
      });
    });
    return { terms: [...terms.values()], phrases };
  }

  function withoutQuotes(text) {
    return text.split(QUOTES).join(" ").trim();
  }

  return { parse, term, withoutQuotes };
})();
