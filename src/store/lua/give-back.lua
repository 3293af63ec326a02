--[[
  Gives a lease back that was taken and not used: nothing was begun, so it cost no try, and the mark of a send that was
  under way before stays. Safe to repeat.

  KEYS[1] lease  KEYS[2] tries

  ARGV[1] fence

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('DEL', KEYS[1])
if redis.call('EXISTS', KEYS[2]) == 1 and redis.call('DECR', KEYS[2]) <= 0 then
  redis.call('DEL', KEYS[2])
end
return 1
