--[[
  Gives the lease back if the inbox is empty; else renews it and hands out the next event. One script, so that no
  event can slip in between the look and the giving back.

  KEYS[1] lease  KEYS[2] inbox

  ARGV[1] fence  ARGV[2] length of the lease, ms

  Returns 1 if the lease was given back, the next event JSON if there is one, 0 if the lease is lost
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
local event = redis.call('LINDEX', KEYS[2], 0)
if event then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return event
end
redis.call('DEL', KEYS[1])
return 1
