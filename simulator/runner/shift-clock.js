// Loaded into the action's process before the action: lets its clock go as far ahead as the runner says.
const aheadMs = Number(process.env.SIMULATED_AHEAD_MS ?? 0);
delete process.env.SIMULATED_AHEAD_MS;

if (aheadMs !== 0) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    /** @param {[]} given */
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + aheadMs);
      else super(...given);
    }

    static now() {
      return RealDate.now() + aheadMs;
    }
  };
}
