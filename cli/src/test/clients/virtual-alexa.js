// Talks to the skill with virtual-alexa, a public client that knows nothing of Matinee.
//
//   node virtual-alexa.js URL SKILL_ID MODEL TITLES
//
// TITLES is a JSON array of what is to be heard for user 1, in order. Ends with 1 and says what was
// heard where an expectation fails.

const { VirtualAlexa } = require('virtual-alexa');
const { heard, expectInOrder } = require('./heard');

const [url, skillId, model, titles] = process.argv.slice(2);

const alexa = VirtualAlexa.Builder()
  .applicationID(skillId)
  .interactionModelFile(model)
  .skillURL(url)
  .create();

function expect(step, answer, sentences, sessionOpen) {
  expectInOrder(step, heard(answer.response.outputSpeech), sentences);
  if (answer.response.shouldEndSession === sessionOpen) {
    throw new Error(`${step}: the session must be ${sessionOpen ? 'open' : 'closed'}`);
  }
}

async function converse() {
  expect('launch', await alexa.launch(), ['Welcome to the movie recommendation system.'], true);
  const half = await alexa.intend('RecommendMoviesIntent', { amount: '5' });
  expect('the amount alone', half, ['ID'], true);
  expect('help', await alexa.utter('what can you do'), ['movies'], true);
  expect('something else', await alexa.intend('AMAZON.FallbackIntent'), ['?'], true);
  const list = await alexa.intend('RecommendMoviesIntent', { memberId: '1' });
  expect('the ID', list, JSON.parse(titles), true);
  expect('stop', await alexa.utter('goodbye'), ['See you next time!'], false);
}

converse().catch((problem) => {
  console.error(problem.message ?? problem);
  process.exit(1);
});
