--[[
  Keeps an event of a person, unless the same event was kept before.

  KEYS[1] seen key of this event
  KEYS[2] inbox (list of event JSON, oldest first)

  ARGV[1] event JSON
  ARGV[2] how long the seen key lives, seconds

  Returns 1 if the event was kept, 0 if it is a duplicate
]]
if not redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[2]) then
  return 0
end
redis.call('RPUSH', KEYS[2], ARGV[1])
return 1
