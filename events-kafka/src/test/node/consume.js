// Reads matinee.ratings from its beginning, as a program of any language would: what is committed alone, held against
// the schema, a person forgotten who is gone. Ends after so many messages, and prints what it knows then.
//
//   node consume.js BROKERS SCHEMA MESSAGES
const { readFileSync } = require('node:fs')
const Ajv = require('ajv/dist/2020')
const { Kafka, logLevel } = require('kafkajs')

const [brokers, schema, messages] = process.argv.slice(2)
const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.ERROR })
const consumer = kafka.consumer({ groupId: `example-${process.pid}`, readUncommitted: false })

const people = new Map()
const invalid = []
let read = 0

function take(person, value) {
  if (value === null) {
    people.delete(person)
    return
  }
  const event = JSON.parse(value)
  if (!isValid(event)) {
    invalid.push(event)
    return
  }
  const known = people.get(person) ?? { version: 0, stars: {} }
  if (event.what === 'state') {
    known.stars = Object.fromEntries(event.history.ratings.map(each => [each.movie, each.stars]))
  } else if (event.what === 'rated') {
    known.stars[event.movie] = event.stars
  } else if (event.what === 'unrated') {
    delete known.stars[event.movie]
  }
  known.version = event.historyVersion
  people.set(person, known)
}

async function main() {
  await consumer.connect()
  await consumer.subscribe({ topic: 'matinee.ratings', fromBeginning: true })
  await new Promise(resolve =>
    consumer.run({
      eachMessage: async ({ message }) => {
        take(message.key.toString(), message.value)
        read++
        if (read >= Number(messages)) resolve()
      },
    }),
  )
  console.log(JSON.stringify({ read, invalid, people: Object.fromEntries(people) }))
  await consumer.disconnect()
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
