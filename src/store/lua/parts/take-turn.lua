--[[
  Takes the lease of a person and reads what the turn needs. A holder that dies leaves the try counted. Where
  `is_answer_sure` is false, nobody may hear of the turn, since the caller may have stopped listening: it counts as the
  first try at most, so that answers that are lost again and again never make a good event look like a deadly one.

  keys: inbox, lease, fence, tries, last, session, outbox, sending, brakes

  Returns {0, ms left of the present holder's lease}
       or {fence, first event JSON or false, its tries, session JSON or false, sending or false, last or false,
           brakes JSON or false, outbox entry JSON ...}
]]
local function take_turn(inbox, lease, fence, tries, last, session, outbox, sending, brakes, lease_ms, is_answer_sure)
  local left = redis.call('PTTL', lease)
  if left > 0 then
    return {0, left}
  end
  local number = redis.call('INCR', fence)
  redis.call('SET', lease, number, 'PX', lease_ms)
  local head = redis.call('LINDEX', inbox, 0)
  local count = 0
  if head and is_answer_sure then
    count = redis.call('INCR', tries)
  elseif head then
    redis.call('SET', tries, 1, 'NX')
    count = tonumber(redis.call('GET', tries))
  end
  local kept = redis.call('MGET', session, sending, last, brakes)
  local turn = {number, head, count, kept[1], kept[2], kept[3], kept[4]}
  for _, entry in ipairs(redis.call('LRANGE', outbox, 0, -1)) do
    turn[#turn + 1] = entry
  end
  return turn
end
