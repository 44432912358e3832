// Talks to the skill with ask-sdk-test, a public client that knows nothing of Matinee, and holds
// every answer to its own rules: a session that stays open must have been asked something.
//
//   URL=... SKILL_ID=... TITLES=... mocha ask-sdk-test.js
//
// TITLES is a JSON array of what is to be heard for user 1, in order.

const { AlexaTest, IntentRequestBuilder, LaunchRequestBuilder } = require('ask-sdk-test');
const { heard, expectInOrder } = require('./heard');

const { URL: url, SKILL_ID: appId, TITLES: titles } = process.env;
const settings = { appId, userId: 'amzn1.ask.account.TEST', deviceId: 'device', locale: 'en-US' };

const headers = { 'Content-Type': 'application/json' };

/** The skill as a function: what the client takes for the skill's code posts to the server. */
async function skill(event) {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(event) });
  if (answer.status !== 200) {
    throw new Error(`the skill answered ${answer.status}: ${await answer.text()}`);
  }
  return answer.json();
}

const intent = (name) => new IntentRequestBuilder(settings, name);

function recommend(slots) {
  const request = intent('RecommendMoviesIntent').withEmptySlot('memberId').withEmptySlot('amount');
  Object.entries(slots).forEach(([name, value]) => request.withSlot(name, value));
  return request.build();
}

const inOrder = (step, sentences) => (answer) =>
  expectInOrder(step, heard(answer.response.outputSpeech), sentences);

new AlexaTest(skill, settings).test(
  [
    {
      request: new LaunchRequestBuilder(settings).build(),
      saysLike: 'Welcome to the movie recommendation system.',
      repromptsLike: 'movies',
      shouldEndSession: false,
    },
    { request: recommend({ amount: '5' }), saysLike: 'ID', shouldEndSession: false },
    { request: intent('AMAZON.HelpIntent').build(), saysLike: 'movies', shouldEndSession: false },
    { request: intent('AMAZON.FallbackIntent').build(), shouldEndSession: false },
    {
      request: recommend({ memberId: '1' }),
      callback: inOrder('the ID', JSON.parse(titles)),
      shouldEndSession: false,
    },
    {
      request: intent('AMAZON.StopIntent').build(),
      saysLike: 'See you next time!',
      repromptsNothing: true,
      shouldEndSession: true,
    },
  ],
  'a conversation'
);
