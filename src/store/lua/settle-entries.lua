--[[
  Takes what is done off the outbox, and marks the next entry as being sent, so that a crash leaves a trace of the
  attempt. Safe to repeat.

  KEYS[1] lease  KEYS[2] outbox  KEYS[3] sending

  ARGV[1] fence  ARGV[2] length of the lease, ms  ARGV[3] id of the entry that is sent next, or empty
  ARGV[4...] ids of the entries that are done, in order

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
settle(KEYS[2], KEYS[3], 4)
if ARGV[3] ~= '' then
  redis.call('SET', KEYS[3], ARGV[3])
end
return 1
