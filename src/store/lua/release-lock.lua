--[[
  Gives a lock back, if it is still the caller's.

  KEYS[1] lock

  ARGV[1] owner

  Returns 1, or 0 if somebody else has it or nobody (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('DEL', KEYS[1])
return 1
