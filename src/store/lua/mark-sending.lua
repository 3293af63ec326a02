--[[
  Marks the first outbox entry as being sent, so that a crash leaves a trace of the attempt.

  KEYS[1] lease  KEYS[2] sending

  ARGV[1] fence  ARGV[2] length of the lease, ms  ARGV[3] id of the entry

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('SET', KEYS[2], ARGV[3])
return 1
