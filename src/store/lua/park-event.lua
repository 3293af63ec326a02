--[[
  Sets the first event of the inbox aside with the reason, so that the person's next event can be worked on.

  KEYS[1] lease  KEYS[2] inbox  KEYS[3] parked

  ARGV[1] fence  ARGV[2] length of the lease, ms  ARGV[3] reason

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
local event = redis.call('LPOP', KEYS[2])
if event then
  redis.call('RPUSH', KEYS[3], cjson.encode({ reason = ARGV[3], event = event }))
end
return 1
