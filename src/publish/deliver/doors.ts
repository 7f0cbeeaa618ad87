/** How one domain takes messages: how many are under way, how long one takes, and when the next of those sent back may come. */
interface Door {
  readonly most: number;
  inside: number;
  seconds: number;
  next: number;
}

const assumedSeconds = 0.1;
const weightOfNewest = 0.2;

/** How many messages to one domain are under way at once. Who finds its door full is told when to come again. */
export class Doors {
  readonly #doors: ReadonlyMap<string, Door>;

  constructor(connections: Readonly<Record<string, number>> = {}) {
    this.#doors = new Map(
      Object.entries(connections).map(([domain, most]) => [
        domain,
        { most, inside: 0, seconds: assumedSeconds, next: 0 },
      ]),
    );
  }

  /** Null where there is room, which is then taken; else the moment (milliseconds) to come again. */
  enter(domain: string, now: number): number | null {
    const door = this.#doors.get(domain);
    if (!door) return null;
    if (door.inside < door.most) {
      door.inside += 1;
      return null;
    }
    // Those sent back come one after another, as fast as the domain has been taking messages.
    door.next = Math.max(door.next, now) + (1000 * door.seconds) / door.most;
    return door.next;
  }

  leave(domain: string, seconds: number): void {
    const door = this.#doors.get(domain);
    if (!door) return;
    door.inside -= 1;
    door.seconds += weightOfNewest * (seconds - door.seconds);
  }
}
