--[[
  Gives the lease back whatever is left. The send that failed did not happen, so its mark goes too; that holds even
  when the lease ran out, as long as nobody else has taken one since. Whoever gives the lease back is alive: the event
  that was handed out has cost no try.

  KEYS[1] lease  KEYS[2] fence  KEYS[3] sending  KEYS[4] tries

  ARGV[1] fence

  Returns 1, or 0 if somebody else has the person (nothing changed)
]]
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return 0
end
redis.call('DEL', KEYS[1], KEYS[3])
if redis.call('EXISTS', KEYS[4]) == 1 and redis.call('DECR', KEYS[4]) <= 0 then
  redis.call('DEL', KEYS[4])
end
return 1
