// What a device makes of an answer, and whether it is what was expected.

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The words of SSML or plain text. */
exports.heard = (speech) => {
  const text = speech?.ssml?.replace(/<[^>]*>/g, ' ') ?? speech?.text ?? '';
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]).trim();
};

/** Fails unless the sentences stand in the text, in this order. */
exports.expectInOrder = (step, text, sentences) => {
  let from = 0;
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from);
    if (at < 0) {
      throw new Error(`${step}: "${sentence}" is missing or out of order in "${text}"`);
    }
    from = at + sentence.length;
  }
};
