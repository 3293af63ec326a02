--[[
  Removes what is kept of a person, and the event that asked for it. Events that came after it stay in the inbox.

  KEYS[1] lease  KEYS[2] inbox  KEYS[3...] all else

  ARGV[1] fence  ARGV[2] id of the event

  Returns 1, or 0 if the lease is lost (nothing changed)
]]
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
local head = redis.call('LINDEX', KEYS[2], 0)
if head and cjson.decode(head).id == ARGV[2] then
  redis.call('LPOP', KEYS[2])
  for i = 3, #KEYS do
    redis.call('DEL', KEYS[i])
  end
end
return 1
