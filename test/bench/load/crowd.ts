import type { Running } from './contestants.ts'
import { Person } from './person.ts'

/** How many join at the same time: a crowd that arrives is row 5's matter. */
const AT_ONCE = 50

/** So many people in each of so many rooms, who have joined and typed a first letter each. */
export async function crowd(server: Running, rooms: number, people: number): Promise<Person[][]> {
  const inRoom: Person[][] = Array.from({ length: rooms }, () => [])
  const jobs: (() => Promise<void>)[] = []
  for (let nth = 0; nth < people; nth++)
    for (const [room, those] of inRoom.entries())
      jobs.push(async () => {
        const person = await new Person(server, room, nth).join()
        those.push(person)
        person.type()
      })
  await atOnce(jobs, AT_ONCE)
  return inRoom
}

export async function atOnce(jobs: readonly (() => Promise<void>)[], many: number): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) await job()
  }
  await Promise.all(Array.from({ length: many }, worker))
}

export function part(people: Iterable<Person>): void {
  for (const person of people) person.socket.cut()
}
