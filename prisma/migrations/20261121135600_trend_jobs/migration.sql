-- Queues of the jobs that count and close trends.
SELECT jobs.create_queue('count-trends', '{"policy": "singleton"}');
SELECT jobs.create_queue('close-trends', '{"policy": "singleton"}');
